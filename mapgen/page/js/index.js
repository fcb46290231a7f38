// @ts-check

import { showAsPreferred } from "./views/page_settings.js";

showAsPreferred();
