import { searchDialog } from '../search/dialog.ts';
import { searchPage } from '../search/page.ts';
import { themeButton } from './theme.ts';

themeButton();
searchDialog();
searchPage();
