/** A table that reads on a phone, sorts by links and says where it can be downloaded. The server sorts. */
import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { uiTexts } from '../../texts.ts';
import { firstOfEach, letterId } from '../letter-index/initials.ts';
import { LetterIndex } from '../letter-index/letter-index.tsx';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean | undefined;
  /** Where the same page is sorted by this column, or the other way round if it already is. */
  readonly sortHref?: string | undefined;
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

export interface Row {
  /** What the row is ordered by. When every row of a long table has one, letters lead into it on a phone, where it is longest. */
  readonly name?: string | undefined;
  readonly cells: Readonly<Record<string, ComponentChildren>>;
  /** The cells of all further columns, where another table shows the same and they are written once for both: `RowCells`. */
  readonly rest?: ComponentChildren;
  /** The whole row, where it was written before: `TableRow`. */
  readonly written?: VNode | undefined;
  /** The reader's own choice, such as the own State; said in words too. */
  readonly highlighted?: boolean | undefined;
}

export interface DataTableProps {
  readonly locale: Locale;
  /** Unique on the page. */
  readonly id: string;
  readonly caption: string;
  readonly note?: ComponentChildren;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The column whose cells name their row; the first unless said. */
  readonly rowHeader?: string | undefined;
  readonly empty?: string | undefined;
  /** On a phone each row becomes a card, which reads well for records of their own. Otherwise the table scrolls in its own region. */
  readonly stack?: boolean | undefined;
  readonly downloads?: readonly { readonly format: string; readonly href: string }[] | undefined;
  /** Sources and remarks below the table. */
  readonly foot?: ComponentChildren;
}

/** Fewer rows are soon scrolled past. */
const fewestForLetters = 20;

/** A table that becomes cards on a phone still has to be scrolled on a tablet, where it has so many columns. */
const fewestThatScroll = 6;

export function DataTable(props: DataTableProps) {
  const { locale, id } = props;
  const columns = props.columns.map((column) => ({ ...column, label: typeset(locale, column.label) }));
  const caption = typeset(locale, props.caption);
  const stack = props.stack === true;
  const names = stack && props.rows.length >= fewestForLetters ? props.rows.flatMap(({ name }) => name ?? []) : [];
  const letters = firstOfEach(names.length === props.rows.length ? names : []);
  return (
    <div class={stack ? 'data-table data-table--stack' : 'data-table'} id={id}>
      {letters.size === 0 ? null : <LetterIndex locale={locale} id={id} list={caption} letters={letters.values()} />}
      <div class="data-table__region" role="region" aria-labelledby={`${id}-caption`} tabIndex={0}>
        <table>
          <caption>
            <span class="data-table__title" id={`${id}-caption`}>
              {caption}
            </span>
            {props.note === undefined ? null : <span class="data-table__note">{props.note}</span>}
            {props.rows.length === 0 || (stack && columns.length < fewestThatScroll) ? null : <span class={stack ? 'data-table__hint data-table__hint--between' : 'data-table__hint'}>{uiTexts[locale].scrollHint}</span>}
          </caption>
          {props.rows.length === 0 ? null : (
            <>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <HeaderCell column={column} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {props.rows.map((row, place) => row.written ?? <BodyRow id={idAt(id, letters, place)} locale={locale} columns={columns} row={row} rowHeader={props.rowHeader ?? columns[0]?.key} />)}
              </tbody>
            </>
          )}
          {props.rows.length > 0 ? null : (
            <tbody>
              <tr>
                <td class="data-table__empty" colSpan={Math.max(columns.length, 1)}>
                  {typeset(locale, props.empty ?? uiTexts[locale].noRows)}
                </td>
              </tr>
            </tbody>
          )}
        </table>
      </div>
      <TableFoot locale={locale} caption={caption} downloads={props.downloads ?? []} foot={props.foot} />
    </div>
  );
}

function HeaderCell({ column }: { column: Column }) {
  return (
    <th
      scope="col"
      class={column.numeric === true ? 'numeric' : undefined}
      data-sortable={column.sortHref === undefined ? undefined : true}
      aria-sort={column.sorted}
    >
      {column.sortHref === undefined ? (
        column.label
      ) : (
        <a class="data-table__sort" href={column.sortHref}>
          {column.label}
          <span aria-hidden="true">{column.sorted === 'ascending' ? '▲' : column.sorted === 'descending' ? '▼' : '↕'}</span>
        </a>
      )}
    </th>
  );
}

function idAt(id: string, letters: ReadonlyMap<number, string>, place: number): string | undefined {
  const letter = letters.get(place);
  return letter === undefined ? undefined : letterId(id, letter);
}

/** The cells of some columns, for `Row.rest`. */
export function RowCells({ locale, columns, cells }: { locale: Locale; columns: readonly Column[]; cells: Readonly<Record<string, ComponentChildren>> | undefined }) {
  return (
    <>
      {columns.map((column) => (
        <BodyCell label={typeset(locale, column.label)} numeric={column.numeric} content={cells?.[column.key]} />
      ))}
    </>
  );
}

/** A row for `Row.written`, of a table whose first column names it. No letter leads into it. */
export function TableRow({ locale, columns, row }: { locale: Locale; columns: readonly Column[]; row: Row }): VNode {
  return <BodyRow id={undefined} locale={locale} columns={columns.map((column) => ({ ...column, label: typeset(locale, column.label) }))} row={row} rowHeader={columns[0]?.key} />;
}

const BodyCell = ({ label, numeric, content }: { label: string; numeric: boolean | undefined; content: ComponentChildren }) => (
  <td class={numeric === true ? 'numeric' : undefined} data-label={label}>
    {content}
  </td>
);

function BodyRow(props: { id: string | undefined; locale: Locale; columns: readonly Column[]; row: Row; rowHeader: string | undefined }) {
  const { row, locale } = props;
  const columns = row.rest === undefined ? props.columns : props.columns.filter(({ key }) => key in row.cells);
  return (
    <tr id={props.id} class={row.highlighted === true ? 'highlighted' : undefined}>
      {columns.map((column) => {
        const content = row.cells[column.key];
        if (column.key === props.rowHeader) {
          return (
            <th scope="row" class={column.numeric === true ? 'numeric' : undefined}>
              {content}
              {row.highlighted === true ? <span class="visually-hidden"> ({uiTexts[locale].highlighted})</span> : null}
            </th>
          );
        }
        return <BodyCell label={column.label} numeric={column.numeric} content={content} />;
      })}
      {row.rest}
    </tr>
  );
}

function TableFoot(props: { locale: Locale; caption: string } & Required<Pick<DataTableProps, 'downloads' | 'foot'>>) {
  const t = uiTexts[props.locale];
  const downloads = props.downloads ?? [];
  if (downloads.length === 0 && props.foot === undefined) return null;
  return (
    <div class="data-table__foot">
      {props.foot === undefined ? null : <div>{props.foot}</div>}
      {downloads.length === 0 ? null : (
        <p class="data-table__downloads">
          {t.download}
          {downloads.map((file) => (
            <>
              {' '}
              <a href={file.href} download aria-label={t.downloadAs(file.format, props.caption)}>
                {file.format}
              </a>
            </>
          ))}
        </p>
      )}
    </div>
  );
}
