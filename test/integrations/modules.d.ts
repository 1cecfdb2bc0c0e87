declare module '*FlowApp.js?compiled' {
  // eslint-disable-next-line typescript/consistent-type-imports -- an import would make this file a module
  export const FlowApp: typeof import('./react-hook-form/FlowApp.js').FlowApp;
}

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: object);
    readonly window: Window & typeof globalThis;
  }
}
