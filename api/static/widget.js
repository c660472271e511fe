// Defines <plan-assistant>: <script type="module" src="/widget.js"></script>
// The parts lie beside this file in widget/ and are joined by the service (api/bundle.py); no
// other origin is ever asked.

import { PlanAssistant } from "./widget/element.js";

if (customElements.get("plan-assistant") === undefined) {
  customElements.define("plan-assistant", PlanAssistant);
}
