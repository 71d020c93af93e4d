import { searchDialog } from '../search/dialog.ts';
import { searchPage } from '../search/page.ts';
import { themeButton } from './theme.ts';
import { timelinesAtEnd } from './timelines.ts';

themeButton();
timelinesAtEnd();
searchDialog();
searchPage();
