import type { ReactNode } from 'react'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { Facts, Pane, Split } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'

/** この台帳について: whose it is, where it lies, and what to know about a file that holds everything. */
export function AboutTab() {
  const { office: standing, caller, practice } = useDesk()
  const mayCount = useMay('office.holdings')
  const api = useApi()
  const settings = useAnswer(api.office.settings, {})
  const years = useAnswer(api.programme.years, {})
  const holdings = useAnswer(api.office.holdings, {}, { enabled: mayCount }).data
  return (
    <Split columns="minmax(0, 1fr) 400px">
      <Pane title="この台帳について" fills>
        <Answer of={settings}>
          {(office) => (
            <Facts
              termWidth={140}
              facts={[
                { term: '課室', value: office.officeName },
                { term: '種類', value: practice ? '練習用(すべて見本)' : '本番' },
                { term: 'ファイル', value: standing.file },
                { term: '作った日時', value: <MomentText at={office.createdAt} /> },
                { term: '年度', value: years.data?.map(({ label }) => label).join('、') ?? '' },
                ...(holdings
                  ? [
                      {
                        term: '入っている記録',
                        value: `応募${holdings.applications}件・支援案件${holdings.cases}件・支援記録${holdings.sessions}件`,
                      },
                      { term: '入っている書類', value: `${holdings.files}点(${megabytes(holdings.fileBytes)}MB)` },
                    ]
                  : []),
                { term: '格付・取扱制限', value: [office.label, office.handling].filter(Boolean).join(' ') || 'なし' },
                { term: 'いま使っている人', value: `${caller.name}(${caller.roleName})` },
              ]}
            />
          )}
        </Answer>
      </Pane>
      <Pane title="知っておくこと" fills>
        <div className="stack">
          <Note title="一つのファイルがすべてです">
            応募・採点・支援の記録も、受け取った書類も、この一つのファイルに入っています。
          </Note>
          <Note title="外とつながりません">このプログラムはインターネットに何も送らず、何も取り寄せません。</Note>
          <Note title="誰が何をしたかが残ります">
            すべての変更は、変更と同時に操作の記録に残ります。後から変えると検査で分かります。
          </Note>
          <Note title="異動のとき">
            後任の人を「人と役割」で担当に加え、前任の人のサインインを止めます。記録はそのまま引き継がれます。
          </Note>
          {mayCount && (
            <div className="row">
              <ButtonLink to="/settings/guard">バックアップを作る</ButtonLink>
              <ButtonLink to="/settings/audit">台帳を検査する</ButtonLink>
            </div>
          )}
        </div>
      </Pane>
    </Split>
  )
}

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toLocaleString('ja-JP', { maximumFractionDigits: 1 })

const Note = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    <p>{children}</p>
  </section>
)
