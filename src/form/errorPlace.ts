import type { NextStep } from '../protocol/errorType.js';
import type { Step } from '../flow/flowState.js';

/** Where an error is shown: at the field it is about, so that it is read with the field, otherwise in `ErrorMessage`. */
export function errorPlace(step: Step, nextStep: NextStep): 'field' | 'message' {
  if (step === 'phone' && nextStep === 'edit_number') return 'field';
  return step === 'code' && nextStep === 'retype_code' ? 'field' : 'message';
}
