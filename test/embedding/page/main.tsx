// One of two bundles of a page, each with its own copy of React and of the package. Its base says into which element it renders.
import 'react-whatsapp-otp/styles.css';
import { createRoot, type Root } from 'react-dom/client';
import { WhatsappOtpForm } from 'react-whatsapp-otp';
import styles from 'react-whatsapp-otp/styles.css?inline';

class SignInElement extends HTMLElement {
  #root: Root | undefined;

  connectedCallback() {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
    this.#root = createRoot(shadow);
    this.#root.render(<WhatsappOtpForm endpoint="/api/otps" />);
  }

  disconnectedCallback() {
    this.#root?.unmount();
  }
}

const name = import.meta.env.BASE_URL.replaceAll('/', '');
customElements.define(`sign-in-${name}`, SignInElement);

const container = document.getElementById(name);
if (container) {
  createRoot(container, { identifierPrefix: name }).render(<WhatsappOtpForm endpoint="/api/otps" />);
}
