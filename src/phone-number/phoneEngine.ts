export { countryOfText } from './countryOfText.js';
export { formatPhoneText } from './formatPhoneText.js';
export { pastedPhoneText } from './pastedPhoneText.js';
export { parsePhoneNumber } from './parsePhoneNumber.js';
export { textInCountry } from './textInCountry.js';
