/** A module of its own, so that the words get a chunk of their own where nothing else needs them. */
export { es as messages } from './es.js';
