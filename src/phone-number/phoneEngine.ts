export { countryOfText } from './countryOfText.js';
export { formatPhoneText } from './formatPhoneText.js';
export { pastedPhoneText } from './pastedPhoneText.js';
export { parsePhoneText as parsePhoneNumber } from './parsePhoneText.js';
export { textInCountry } from './textInCountry.js';
