/** One thing that happens to a request. It knows how to take itself back when a later step fails. */
export interface PipelineStep<Context extends object, Added extends object> {
  readonly name: string;
  /** @returns what it adds to the context for the steps after it; to throw ends the request */
  readonly run: (context: Context) => Promise<Added>;
  /** Takes back what `run` did. Called in reverse order, with the error of the step that failed. */
  readonly rollback?: ((context: Context & Added, error: unknown) => Promise<unknown>) | undefined;
}

/** A list of steps. The context is never written to: each step gets a new one with what the steps before it added. */
export interface Pipeline<In extends object, Out extends object> {
  readonly steps: readonly string[];
  readonly step: <Added extends object>(step: PipelineStep<Out, Added>) => Pipeline<In, Out & Added>;
  /** Runs the steps in their order. If one throws, those before it are rolled back, and its error is thrown. */
  readonly run: (context: In) => Promise<Out>;
}

export function createPipeline<In extends object>(): Pipeline<In, In> {
  return extend<In, In>([]);
}

type AnyStep = PipelineStep<object, object>;

function extend<In extends object, Out extends object>(steps: readonly AnyStep[]): Pipeline<In, Out> {
  return {
    steps: steps.map(({ name }) => name),
    step: (step) => extend([...steps, step as unknown as AnyStep]),
    run: async (input) => {
      let context: object = input;
      const done: { readonly step: AnyStep; readonly context: object }[] = [];
      try {
        for (const step of steps) {
          context = { ...context, ...(await step.run(context)) };
          done.push({ step, context });
        }
      } catch (error) {
        for (const { step, context: before } of done.toReversed()) await step.rollback?.(before, error);
        throw error;
      }
      return context as Out;
    },
  };
}
