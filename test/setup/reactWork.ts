/** Commits of React on this page, and the components that rendered for them. */
export const reactWork = { commits: 0, renders: 0 };

interface Fiber {
  readonly type: unknown;
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly flags: number;
}

// In place of React's developer tools. Imported before React, which looks for it once.
Object.assign(window, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    checkDCE: () => {},
    inject: () => 1,
    onScheduleFiberRoot: () => {},
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => {
      reactWork.commits += 1;
      countRenders(root.current.child);
    },
  },
});

const performedWork = 1;

function countRenders(first: Fiber | null): void {
  for (let each = first; each; each = each.sibling) {
    const { type, alternate, flags, child } = each;
    const isComponent =
      typeof type === 'function' || (typeof type === 'object' && type !== null && '$$typeof' in type);
    if (isComponent && (!alternate || (flags & performedWork) !== 0)) reactWork.renders += 1;
    // React did not render a subtree that it kept.
    if (!alternate || child !== alternate.child) countRenders(child);
  }
}
