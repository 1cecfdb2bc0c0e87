export { StockPhoneField } from './integrations/react-phone-number-input/StockPhoneField.js';
export type {
  StockInputProps,
  StockPhoneFieldProps,
} from './integrations/react-phone-number-input/StockPhoneField.js';
export { useStockPhoneField } from './integrations/react-phone-number-input/useStockPhoneField.js';
export type {
  StockProps,
  UseStockPhoneFieldOptions,
  UseStockPhoneFieldResult,
} from './integrations/react-phone-number-input/useStockPhoneField.js';
