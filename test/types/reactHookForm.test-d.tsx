// Compiled by `npm run types`, never run.
/* eslint-disable react-hooks/rules-of-hooks, react/hooks -- the hooks are never called */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { WhatsappOtpClient } from 'react-whatsapp-otp';
import {
  CodeController,
  PhoneController,
  phoneResolver,
  useCodeController,
  usePhoneController,
  useWhatsappOtpForm,
} from 'react-whatsapp-otp/react-hook-form';
import { expectTypeOf } from 'vitest';
import { z } from 'zod';

declare const client: WhatsappOtpClient;
declare function accept(...values: readonly unknown[]): void;

const schema = z.object({ phone: z.string(), name: z.string(), age: z.string().transform(Number) });
type Input = z.input<typeof schema>;
type Output = z.output<typeof schema>;

accept(useExamples);

function useExamples() {
  // Names come from `control`, and only names of texts.
  const { control } = useForm({
    defaultValues: { phone: '', age: 1, contact: { phone: null as string | null }, rows: [{ phone: '' }] },
  });
  accept(
    <PhoneController control={control} name="phone" countries={['US']} className="field" />,
    <PhoneController control={control} name="contact.phone" rules={{ required: 'Please.' }} />,
    <PhoneController control={control} name="rows.0.phone" />,
    <CodeController control={control} name="phone" length={8} autoSubmit={false} />,
  );
  // @ts-expect-error there is no such name
  accept(<PhoneController control={control} name="telephone" />);
  // @ts-expect-error it is a number
  accept(<PhoneController control={control} name="age" />);
  // @ts-expect-error it is a number
  accept(<CodeController control={control} name="age" />);
  // @ts-expect-error a field of a form has a name
  accept(<PhoneController control={control} />);
  // @ts-expect-error the form holds the value
  accept(<PhoneController control={control} name="phone" value="+12133734253" />);
  accept(
    usePhoneController({ control, name: 'phone' }).inputProps,
    useCodeController({ control, name: 'phone' }).error,
  );
  // @ts-expect-error there is no such name
  accept(() => usePhoneController({ control, name: 'telephone' }));

  // The resolver passes the types on.
  const resolved = useForm({ resolver: phoneResolver(zodResolver(schema)) });
  expectTypeOf(resolved.getValues()).toEqualTypeOf<Input>();
  accept(resolved.handleSubmit((values) => expectTypeOf(values).toEqualTypeOf<Output>()));
  accept(<PhoneController control={resolved.control} name="phone" />);

  // The values of the flow come from the schema.
  const flow = useWhatsappOtpForm(
    { endpoint: '/api/otps', phoneForm: { resolver: zodResolver(schema), defaultValues: { name: '' } } },
    (result, values) => {
      expectTypeOf(result.body).toEqualTypeOf<Readonly<Record<string, unknown>>>();
      expectTypeOf(values).toEqualTypeOf<Output | undefined>();
    },
  );
  expectTypeOf(flow.phoneForm.getValues()).toEqualTypeOf<Input>();
  expectTypeOf(flow.codeForm.getValues()).toEqualTypeOf<{ readonly code: string }>();
  accept(<PhoneController control={flow.phoneForm.control} name="phone" />);
  accept(flow.phoneForm.register('name'), flow.phoneForm.formState.errors.name?.message);
  // @ts-expect-error there is no such name
  accept(flow.phoneForm.register('nickname'));
  useWhatsappOtpForm(
    { client, mode: 'send', phoneForm: { resolver: zodResolver(schema) } },
    {
      onAuthenticated: (_result, values) => expectTypeOf(values).toEqualTypeOf<Output | undefined>(),
      headers: (values) => ({ 'x-name': values?.name ?? '' }),
    },
  );

  // Without a resolver they are the ones that are named.
  useWhatsappOtpForm({ endpoint: '/api/otps' }, (_result, values) => {
    expectTypeOf(values).toEqualTypeOf<{ phone: string } | undefined>();
  });
  const named = useWhatsappOtpForm<{ phone: string; invite: string }>({
    client,
    phoneForm: { mode: 'onBlur' },
  });
  accept(named.phoneForm.register('invite'));

  // What cannot work.
  // @ts-expect-error neither an endpoint nor a client
  accept(() => useWhatsappOtpForm({}));
  // @ts-expect-error neither an endpoint nor a client
  accept(() => useWhatsappOtpForm({ phoneForm: { resolver: zodResolver(schema) } }));
  const noPhone = { resolver: zodResolver(z.object({ name: z.string() })) };
  // @ts-expect-error the schema has no `phone`
  accept(() => useWhatsappOtpForm({ endpoint: '/api/otps', phoneForm: noPhone }));
  // @ts-expect-error the values have no `phone`
  accept(() => useWhatsappOtpForm<{ invite: string }>({ endpoint: '/api/otps' }));
}
