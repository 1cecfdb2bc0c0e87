declare module '*FlowApp.js?compiled' {
  export const FlowApp: typeof import('./react-hook-form/FlowApp.js').FlowApp;
}
