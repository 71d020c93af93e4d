import { offline } from '../offline/client.ts';
import { searchDialog } from '../search/dialog.ts';
import { permalinks } from './permalinks.ts';
import { themeButton } from './theme.ts';

themeButton();
permalinks();
searchDialog();
// A site that is being worked on has no service worker.
if (!import.meta.env.DEV) void offline();
