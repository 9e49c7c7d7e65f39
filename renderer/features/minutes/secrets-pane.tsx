import { secretKindLabel, secretKinds } from '../../../shared/domain/minutes/nameless.ts'
import { Button } from '../../ui/button.tsx'
import { Pane } from '../../ui/pane.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './minutes.module.css'
import type { MinutesPage, Paragraph } from './records.ts'

/** 公表用に残せないもの: what was replaced or dropped by itself, what an officer's words still hold, and what may be a name. */
export function SecretsPane({ page, onGoTo }: { page: MinutesPage; onGoTo: (key: string) => void }) {
  if (page.frozen !== null) return null
  const { paragraphs } = page
  const held = paragraphs.flatMap((each) => each.secrets.map((secret) => ({ ...secret, key: each.key, at: each.at })))
  const dropped = (kind: string) => paragraphs.filter((each) => each.dropped === kind)
  return (
    <Pane title="公表用に残せないもの" sub={`${held.filter(({ isSure }) => isSure).length}か所`}>
      <dl className={styles['checks']}>
        {secretKinds.map((kind) => {
          const sure = held.filter((each) => each.kind === kind && each.isSure)
          const maybe = held.filter((each) => each.kind === kind && !each.isSure)
          const times = timesOf(dropped(kind))
          return (
            <div key={kind}>
              <dt>
                <Tag tone={sure.length > 0 ? 'bad' : 'ok'} shape>
                  {secretKindLabel[kind]}
                </Tag>
              </dt>
              <dd>
                <span className="sub">
                  {kind === 'name' ? 'すべて「構成員」などに替わる' : times === '' ? 'なし' : `${times} → 載せない`}
                </span>
                {[...sure, ...maybe].map(({ key, words, isSure }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: one word may stand twice in one paragraph
                  <p key={index}>
                    {isSure ? '■ ' : '▲ 確かめる '}「{words}」{' '}
                    <Button small look="quiet" onClick={() => onGoTo(key)}>
                      段落へ
                    </Button>
                  </p>
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
    </Pane>
  )
}

/** 「15:47、15:58」, and how many more. */
function timesOf(paragraphs: readonly Paragraph[]): string {
  if (paragraphs.length === 0) return ''
  const times = [...new Set(paragraphs.flatMap(({ at }) => (at === null ? [] : [at.slice(11, 16)])))]
  return `${paragraphs.length}段落${times.length === 0 ? '' : `(${times.slice(0, 3).join('、')}${times.length > 3 ? 'ほか' : ''})`}`
}
