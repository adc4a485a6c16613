/** The inspector's words, in the browser's language: it is the sandbox's own. */

const EN = {
  title: "Inspector",
  back: "Back to the workspace",
  show: "Show",
  all: "Everything",
  delivery: "Sent to the app",
  call: "Called by the app",
  refused: "Errors",
  workspace: "Workspace",
  every_workspace: "All workspaces",
  app: "App",
  every_app: "All apps",
  find: "Find",
  find_hint: "Name or content",
  pause: "Pause",
  resume: "Resume",
  clear: "Clear",
  sent: "Sent",
  arguments: "Arguments",
  acknowledgement: "Acknowledgement",
  answer: "Answer",
  nothing: "Empty",
  took: "{ms} ms",
  none: "Nothing yet. What Slack and the app say to each other shows up here.",
  none_match: "Nothing matches.",
  shown: "{count} of {all}; the last {last} are remembered",
  waiting: "Paused; {count} waiting",
  lost: "The sandbox can’t be reached. Trying again…",
  connection_failed: "unreachable",
  timeout: "timed out",
  http_error: "HTTP error",
};

const FR = {
  title: "Inspecteur",
  back: "Retour à l’espace de travail",
  show: "Afficher",
  all: "Tout",
  delivery: "Envoyé à l’application",
  call: "Appelé par l’application",
  refused: "Erreurs",
  workspace: "Espace de travail",
  every_workspace: "Tous les espaces",
  app: "Application",
  every_app: "Toutes les applications",
  find: "Chercher",
  find_hint: "Nom ou contenu",
  pause: "Mettre en pause",
  resume: "Reprendre",
  clear: "Effacer",
  sent: "Envoi",
  arguments: "Arguments",
  acknowledgement: "Accusé de réception",
  answer: "Réponse",
  nothing: "Vide",
  took: "{ms} ms",
  none: "Rien pour l’instant. Ce que Slack et l’application se disent s’affiche ici.",
  none_match: "Rien ne correspond.",
  shown: "{count} sur {all} ; les {last} derniers échanges sont conservés",
  waiting: "En pause ; {count} en attente",
  lost: "Le bac à sable ne répond pas. Nouvel essai…",
  connection_failed: "injoignable",
  timeout: "délai dépassé",
  http_error: "erreur HTTP",
};

const own = navigator.languages.find((one) => /^(en|fr)\b/.test(one)) ?? "en";
export const locale = own;
export const language = own.slice(0, 2);
const words = language === "fr" ? FR : EN;

/** The sentence for `key`, with {names} filled in; the key itself where there is none, as of Slack's error names. */
export const t = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
