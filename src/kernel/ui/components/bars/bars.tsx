/** Small bars that repeat a word beside them, never replacing it. */
import { remembered } from '#kernel/ui/markup/remembered.ts';

export const Bars = remembered((props: { filled: number; of: number }) => {
  const width = props.of * 10 - 2;
  return (
    <svg class="bars" width={width} height="15" viewBox={`0 0 ${width} 15`} aria-hidden="true" focusable="false">
      {Array.from({ length: props.of }, (_, index) => (
        <rect class={index < props.filled ? 'bars__on' : 'bars__off'} x={index * 10 + 0.75} y="0.75" width="6.5" height="13.5" rx="1" />
      ))}
    </svg>
  );
});
