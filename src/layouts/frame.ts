import { searchDialog } from '../search/dialog.ts';
import { searchPage } from '../search/page.ts';
import { permalinks } from './permalinks.ts';
import { themeButton } from './theme.ts';

themeButton();
permalinks();
searchDialog();
searchPage();
