import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import {
  useCodeController,
  usePhoneController,
  useWhatsappOtpForm,
} from 'react-whatsapp-otp/react-hook-form';

export function WithMui() {
  const { otp, phoneForm, codeForm, submitPhone, submitCode } = useWhatsappOtpForm({
    endpoint: '/api/otps',
    locale: 'en',
  });
  if (otp.step === 'done') return <p>Welcome!</p>;
  const isPhone = otp.step === 'phone';
  const { errors } = isPhone ? phoneForm.formState : codeForm.formState;
  return (
    <Stack component="form" noValidate lang="en" spacing={2} onSubmit={isPhone ? submitPhone : submitCode}>
      {isPhone ? <MuiPhoneField form={phoneForm} /> : <MuiCodeField form={codeForm} />}
      <p role="alert">{errors.root?.['endpoint']?.message}</p>
      <Button type="submit" variant="contained">
        Continue
      </Button>
    </Stack>
  );
}

type Forms = ReturnType<typeof useWhatsappOtpForm>;

function MuiPhoneField({ form }: { readonly form: Forms['phoneForm'] }) {
  const field = usePhoneController({ control: form.control, name: 'phone', defaultCountry: 'US' });
  return <MuiField field={field} />;
}

function MuiCodeField({ form }: { readonly form: Forms['codeForm'] }) {
  const field = useCodeController({ control: form.control, name: 'code' });
  return <MuiField field={field} />;
}

type Field = ReturnType<typeof usePhoneController> | ReturnType<typeof useCodeController>;

function MuiField({ field }: { readonly field: Field }) {
  const { id, ref, ...inputProps } = field.inputProps;
  return (
    <TextField
      id={id ?? ''}
      label={field.label}
      error={field.error !== undefined}
      helperText={field.error ?? field.hint}
      slotProps={{
        htmlInput: { ...inputProps, ref },
        inputLabel: field.labelProps,
        formHelperText: field.error === undefined ? field.hintProps : field.errorProps,
      }}
    />
  );
}
