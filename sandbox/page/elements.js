/** Which function draws which Block Kit element: https://docs.slack.dev/reference/block-kit/block-elements */

import { button, overflow } from "./buttons.js";
import { checkboxes, radioButtons } from "./choices.js";
import { h } from "./dom.js";
import { fileInput } from "./files.js";
import {
  dateTimePicker,
  datePicker,
  emailInput,
  numberInput,
  richTextInput,
  textInput,
  timePicker,
  urlInput,
} from "./inputs.js";
import { picture } from "./images.js";
import { selectFor } from "./selects.js";
import { t } from "./strings.js";

const DRAW = {
  button,
  workflow_button: button,
  overflow,
  checkboxes,
  radio_buttons: radioButtons,
  datepicker: datePicker,
  timepicker: timePicker,
  datetimepicker: dateTimePicker,
  plain_text_input: textInput,
  email_text_input: emailInput,
  url_text_input: urlInput,
  number_input: numberInput,
  rich_text_input: richTextInput,
  file_input: fileInput,
  image: (element) => picture(element, "thumbnail"),
};

/** The node of one element; a quiet note for a type this page does not know. */
export function drawElement(element, block, ctx) {
  const draw = DRAW[element.type] ?? selectFor(element.type);
  return draw ? draw(element, block, ctx) : h("span", { class: "unknown" }, t("unknown_block", { type: element.type }));
}
