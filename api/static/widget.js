// Defines <plan-assistant>: <script type="module" src="/widget.js"></script>
// The parts lie beside this file in widget/; no other origin is ever asked. What is needed at
// once is named here, for the browser to fetch side by side and not one level after the other.

import "./widget/announcer.js";
import "./widget/app.js";
import "./widget/asker.js";
import "./widget/banner.js";
import "./widget/blocks.js";
import "./widget/checks.js";
import "./widget/client.js";
import "./widget/clipboard.js";
import "./widget/composer.js";
import "./widget/connection.js";
import "./widget/conversation.js";
import "./widget/desk.js";
import "./widget/dom.js";
import "./widget/drawer.js";
import "./widget/errors.js";
import "./widget/feedback.js";
import "./widget/frame.js";
import "./widget/icons.js";
import "./widget/menu.js";
import "./widget/passage.js";
import "./widget/pictures/lines.js";
import "./widget/pictures/picture.js";
import "./widget/pictures/results.js";
import "./widget/pictures/schedule.js";
import "./widget/pictures/tree.js";
import "./widget/places.js";
import "./widget/plaintext.js";
import "./widget/provenance.js";
import "./widget/reply.js";
import "./widget/settings.js";
import "./widget/slices.js";
import "./widget/sources.js";
import "./widget/stage.js";
import "./widget/storage.js";
import "./widget/stream.js";
import "./widget/styles/base.js";
import "./widget/styles/composer.js";
import "./widget/styles/controls.js";
import "./widget/styles/drawer.js";
import "./widget/styles/media.js";
import "./widget/styles/panel.js";
import "./widget/styles/picture.js";
import "./widget/styles/sheet.js";
import "./widget/styles/turn.js";
import "./widget/suggestions.js";
import "./widget/transcript.js";
import "./widget/turn.js";
import "./widget/words.js";
import { PlanAssistant } from "./widget/element.js";

if (customElements.get("plan-assistant") === undefined) {
  customElements.define("plan-assistant", PlanAssistant);
}
