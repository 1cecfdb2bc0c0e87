/** A separate module, so that the messages are a separate chunk. */
export { es as messages } from './es.js';
