import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import TextField from '@mui/material/TextField';
import {
  useCodeField,
  usePhoneField,
  type UseCodeFieldResult,
  type UsePhoneFieldResult,
} from 'react-whatsapp-otp';

export function PhoneField() {
  const field = usePhoneField();
  return (
    <>
      <TextField
        select
        label={field.selectProps['aria-label']}
        slotProps={{
          select: { native: true },
          htmlInput: field.selectProps,
          inputLabel: { shrink: true },
        }}
      >
        {field.countryOptions.map(({ value, text, hidden }) => (
          <option key={value} value={value} hidden={hidden}>
            {text}
          </option>
        ))}
      </TextField>
      <Field {...field} />
    </>
  );
}

export function CodeField() {
  return <Field {...useCodeField()} />;
}

function Field(field: UseCodeFieldResult | UsePhoneFieldResult) {
  return (
    <FormControl {...field.rootProps} error={Boolean(field.error)}>
      <InputLabel {...field.labelProps}>{field.label}</InputLabel>
      <OutlinedInput label={field.label} slotProps={{ input: field.inputProps }} />
      {field.hint && (
        <FormHelperText {...field.hintProps} error={false}>
          {field.hint}
        </FormHelperText>
      )}
      <FormHelperText {...field.errorProps}>{field.error}</FormHelperText>
      <p {...field.statusProps} className="otp-visually-hidden">
        {field.status}
      </p>
    </FormControl>
  );
}
