/** What runs on every page. Each page works without it. */
import './copy-button.ts';
