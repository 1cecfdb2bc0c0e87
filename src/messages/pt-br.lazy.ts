/** A module of its own, so that the words get a chunk of their own where nothing else needs them. */
export { ptBr as messages } from './pt-br.js';
