export { countryOfText } from './countryOfText.js';
export { formatPhoneText } from './formatPhoneText.js';
export { pastedPhoneText } from './pastedPhoneText.js';
export { readPhoneNumber } from './readPhoneNumber.js';
export { textInCountry } from './textInCountry.js';
