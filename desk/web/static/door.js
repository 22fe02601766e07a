// The pages without a queue: colours, and nothing left behind by who has gone.

import { listenToTheme } from "./colours.js";
import { forgetDrafts } from "./drafts.js";

listenToTheme();
if (new URLSearchParams(location.search).has("left")) forgetDrafts();
