/** A separate module, so that the messages are a separate chunk. */
export { ptBr as messages } from './pt-br.js';
