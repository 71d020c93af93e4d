// Pagefind's own worker, in surroundings in which it may not fetch.
import 'pagefind-worker';
