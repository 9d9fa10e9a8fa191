/** Who works in this process, so that a job is begun when its transaction commits and not when somebody next looks. */

type Wake = (queue: string) => void;

const listening = new Set<Wake>();

/** Gives the function that ends it. */
export function listenFor(wake: Wake): () => void {
  listening.add(wake);
  return () => void listening.delete(wake);
}

export function wakeFor(queue: string): void {
  for (const wake of listening) wake(queue);
}
