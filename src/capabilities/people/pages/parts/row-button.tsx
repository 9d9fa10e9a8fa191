/** What is done about one row of a table: a form of one button, heard with the name of its row. */
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';

export function RowButton(props: { readonly locale: Locale; readonly action: string; readonly which: string; readonly label: string; readonly name: string }) {
  return (
    <form action={props.action} method="post">
      <input type="hidden" name="which" value={props.which} />
      <button class="button button--secondary button--small" type="submit" aria-label={typeset(props.locale, props.name)}>
        {typeset(props.locale, props.label)}
      </button>
    </form>
  );
}
