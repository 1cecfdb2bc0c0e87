declare module '*FlowApp.js?compiled' {
  export const FlowApp: typeof import('./react-hook-form/FlowApp.js').FlowApp;
}

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: object);
    readonly window: Window & typeof globalThis;
  }
}
