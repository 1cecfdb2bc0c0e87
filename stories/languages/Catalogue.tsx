import type { Messages } from 'react-whatsapp-otp';

/** Every message of a language, by its key. */
export function Catalogue({ messages, lang }: { readonly messages: Messages; readonly lang: string }) {
  return (
    <table className="catalogue">
      <thead>
        <tr>
          <th scope="col">key</th>
          <th scope="col">message</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(messages).map(([key, message]) => (
          <tr key={key}>
            <td>
              <code>{key}</code>
            </td>
            <td lang={lang}>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
