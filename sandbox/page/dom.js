/** Builds and patches DOM nodes. Text is always set as text: nothing a person or the bot writes becomes markup. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes an element: `h("a", {class: "link", href, onclick: go}, "label", otherNode)`.
 * Properties that are null, undefined or false are left out; `dataset` takes an object.
 */
export function h(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) setProperty(node, name, value);
  node.append(...present(children));
  return node;
}

/** The children worth appending: nested lists flattened, empty values dropped. */
export function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

function setProperty(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
  else if (name === "dataset") setData(node, value);
  else if (name === "value") node.value = value;
  else node.setAttribute(name === "class" ? "class" : name, value === true ? "" : String(value));
}

function setData(node, values) {
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined) node.dataset[name] = String(value);
  }
}

/** An SVG element: `mark("circle", {cx: 5, cy: 5, r: 2}, …)`; properties and children as for `h`. */
export function mark(tag, properties = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null && value !== undefined && value !== false) node.setAttribute(name, String(value));
  }
  node.append(...present(children));
  return node;
}

/** A stroke icon from one or more SVG path descriptions, on a 20 x 20 grid. */
export function svg(paths, className = "icon") {
  const node = document.createElementNS(SVG, "svg");
  node.setAttribute("viewBox", "0 0 20 20");
  node.setAttribute("class", className);
  node.setAttribute("aria-hidden", "true");
  for (const description of paths) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", description);
    node.append(path);
  }
  return node;
}

/** Replaces everything inside `parent`. */
export function fill(parent, ...children) {
  parent.replaceChildren(...present(children));
  return parent;
}

/**
 * Makes the children of `parent` match `items` ({key, signature, render}) and leaves a child alone when its key and
 * signature are unchanged: what a person is typing in, or has scrolled to, survives a refresh.
 */
export function reconcile(parent, items) {
  keepFocus(parent, () => {
    const wanted = new Set(items.map((item) => item.key));
    const old = new Map();
    for (const node of [...parent.children]) {
      if (wanted.has(node.dataset.key)) old.set(node.dataset.key, node);
      else node.remove();
    }
    let cursor = parent.firstElementChild;
    for (const item of items) {
      const existing = old.get(item.key);
      const node = freshOrKept(existing, item);
      if (existing && node !== existing) {
        existing.replaceWith(node);
        if (cursor === existing) cursor = node;
      }
      if (node === cursor) cursor = cursor.nextElementSibling;
      else parent.insertBefore(node, cursor);
    }
  });
}

const drawn = new WeakMap();

/** Calls `draw`, which fills `parent`, where `what` it shows is not what it showed the last time. */
export function redraw(parent, what, draw) {
  const said = JSON.stringify(what);
  if (drawn.get(parent) === said) return;
  drawn.set(parent, said);
  draw();
}

const signatures = new WeakMap();

function freshOrKept(node, { key, signature, render }) {
  if (node && signatures.get(node) === signature) return node;
  const fresh = render();
  fresh.dataset.key = key;
  signatures.set(fresh, signature);
  return fresh;
}

/** Runs `change`; when it replaces the focused control inside `root`, focus and text selection move to the new one. */
export function keepFocus(root, change) {
  const active = document.activeElement;
  const holder = root.contains(active) ? active.closest("[data-action-id]") : null;
  if (!holder) return change();
  const { actionId, blockId } = holder.dataset;
  const position = focusables(holder).indexOf(active);
  const selection = selectionOf(active);
  change();
  if (active.isConnected && document.activeElement === active) return undefined;
  const again = findControl(root, blockId, actionId);
  const target = again && (focusables(again)[position] ?? again);
  target?.focus({ preventScroll: true });
  if (target && selection) target.setSelectionRange?.(...selection);
  return undefined;
}

function findControl(root, blockId, actionId) {
  return [...root.querySelectorAll("[data-action-id]")].find(
    (node) => node.dataset.actionId === actionId && node.dataset.blockId === blockId,
  );
}

function selectionOf(node) {
  try {
    return node.selectionStart === null || node.selectionStart === undefined
      ? null
      : [node.selectionStart, node.selectionEnd];
  } catch {
    return null; // number and date inputs refuse to tell
  }
}

/** Everything inside `root` that can take focus, in order. */
export function focusables(root) {
  const selector =
    "a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select, [tabindex]";
  return [...root.querySelectorAll(selector)].filter((node) => node.tabIndex >= 0 && node.offsetParent !== null);
}

/** The address when it is complete and one a person may safely follow (web or mail), else null. */
export function safeUrl(address) {
  try {
    const url = new URL(address);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A link that opens elsewhere; plain text when the address is not safe to follow. */
export function link(address, ...children) {
  const href = safeUrl(address);
  if (!href) return h("span", {}, children);
  return h("a", { class: "link", href, target: "_blank", rel: "noopener noreferrer" }, children);
}

let counter = 0;

/** A page-unique id, for `aria-labelledby` and friends. */
export function uid(prefix = "n") {
  counter += 1;
  return `${prefix}-${counter}`;
}

/** True on screens laid out for a phone. */
export const isPhone = () => matchMedia("(max-width: 720px)").matches;
