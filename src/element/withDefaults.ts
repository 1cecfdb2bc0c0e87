/**
 * The props of a part over those that its step gives it. A prop left `undefined` is not given; of two callbacks of one
 * name both are called, the step's first, so that listening to a part does not cut it off.
 */
export function withDefaults<Props extends object>(
  defaults: Partial<Props> | undefined,
  props: Props,
): Props {
  const merged: Record<string, unknown> = { ...defaults };
  for (const [name, value] of Object.entries(props)) {
    const given = merged[name];
    if (value === undefined) continue;
    merged[name] =
      name.startsWith('on') && isCallback(given) && isCallback(value) ? inTurn(given, value) : value;
  }
  return merged as Props;
}

type Callback = (...values: readonly unknown[]) => unknown;

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}

function inTurn(first: Callback, second: Callback): Callback {
  return (...values) => {
    first(...values);
    second(...values);
  };
}
