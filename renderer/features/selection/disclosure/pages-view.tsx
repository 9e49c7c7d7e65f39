import { groundLabel, groundMark, grounds } from '../../../../shared/domain/selection/disclosure/grounds.ts'
import { documentOutcomeLabel } from '../../../../shared/domain/selection/disclosure/summing.ts'
import { useSaveFiles } from '../../../api/books.ts'
import { useAnswer, useJob } from '../../../api/hooks.ts'
import { useApi, useLine } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { go, usePlaceQuery } from '../../../ui/go.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, Callout } from '../../../ui/states.tsx'
import styles from './disclosure.module.css'
import { type Pack, viewOf } from './records.ts'

/** What may leave the office, as it is printed: the list, and every document with bars. No withheld word comes here. */
export function PagesView({ pack }: { pack: Pack }) {
  const { id } = pack.request
  const document = usePlaceQuery().get('document')
  const pages = useAnswer(useApi().disclosure.pages, { id, document })
  const left = pack.documents.reduce((sum, { unsettled }) => sum + unsettled, 0)
  return (
    <Pane
      fills
      title="墨消し済みの文書"
      sub={
        <span className={styles['onScreen']}>
          Ctrl+P で印刷・PDFにできます。不開示の文は、この画面にもファイルにも入っていません
        </span>
      }
      actions={
        <span className={styles['onScreen']}>
          <SelectField<string>
            label="印刷する文書"
            hideLabel
            value={document ?? ''}
            onChange={(key) => go(viewOf(id, 'pages', key === '' ? undefined : key), { replace: true })}
            emptyLabel="一覧とすべての文書"
            options={pack.documents.map(({ key, title }) => ({ value: key, label: title }))}
          />
          <WordButton pack={pack} />
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (axe: scrollable-region-focusable) */}
      <section className={styles['pages']} aria-label="墨消し済みの本文" tabIndex={0}>
        {left > 0 && (
          <Callout tone="warn" title="案です">
            担当が確かめていない部分が{left}か所あります。その部分は提案のとおりに墨消ししています。
          </Callout>
        )}
        <p className={styles['legend']}>
          {grounds.map((ground) => `【${groundMark[ground]}】${groundLabel[ground]}`).join('、')}
        </p>
        {document === null && <DocumentList pack={pack} />}
        <Answer of={pages}>
          {({ documents }) =>
            documents.map(({ key, title, outcome, parts }) => (
              <article key={key} className={styles['page']}>
                <h2>
                  {title}({documentOutcomeLabel[outcome]})
                </h2>
                <dl>
                  {parts.map(({ key: part, label, pieces }) => (
                    <Part key={part} label={label} pieces={pieces} />
                  ))}
                </dl>
              </article>
            ))
          }
        </Answer>
      </section>
    </Pane>
  )
}

type Pieces = ReadonlyArray<{ readonly text: string; readonly ground: keyof typeof groundMark | null }>

const Part = ({ label, pieces }: { label: string; pieces: Pieces }) => (
  <>
    <dt>{label}</dt>
    <dd>
      {pieces.map(({ text, ground }, at) =>
        ground === null ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have nothing but their order
          <span key={at}>
            <span className={styles['bar']} role="img" aria-label="不開示" />【{groundMark[ground]}】
          </span>
        ),
      )}
    </dd>
  </>
)

/** 行政文書一覧. */
const DocumentList = ({ pack }: { pack: Pack }) => (
  <table className={styles['list']}>
    <caption className="visually-hidden">対象となる行政文書の一覧</caption>
    <thead>
      <tr>
        <th scope="col">番号</th>
        <th scope="col">文書</th>
        <th scope="col">開示・不開示</th>
        <th scope="col">根拠</th>
        <th scope="col">不開示の部分</th>
      </tr>
    </thead>
    <tbody>
      {pack.documents.map(({ key, title, outcome, grounds: found, parts, withheld }, at) => (
        <tr key={key}>
          <td>{at + 1}</td>
          <td>{title}</td>
          <td>{documentOutcomeLabel[outcome]}</td>
          <td>{found.map((ground) => groundMark[ground]).join('・') || '–'}</td>
          <td>
            {withheld}/{parts}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

function WordButton({ pack }: { pack: Pack }) {
  const { notify } = useLine()
  const save = useSaveFiles()
  const job = useJob(useApi().disclosure.write, {
    onDone: ({ files }) =>
      void save(files).then((saved) => {
        if (saved) notify({ text: `「${files.map(({ name }) => name).join('」「')}」を書き出しました。` })
      }),
    onFail: (message) => notify({ text: `Wordにできませんでした。${message}`, tone: 'trouble' }),
  })
  return (
    <Button look="primary" busy={job.running} onClick={() => job.start({ id: pack.request.id })}>
      Wordにする
    </Button>
  )
}
