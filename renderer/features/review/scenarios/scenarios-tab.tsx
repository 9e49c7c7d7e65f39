import { useEffect, useState } from 'react'
import { scenarioAimLabel, scenarioAims, smallBody } from '../../../../shared/domain/review/scenarios/aims.ts'
import { useBook } from '../../../api/books.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import layout from '../../../record/review-page.module.css'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf, tabsFor } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { KeyHint } from '../../../ui/kbd.tsx'
import { Menu } from '../../../ui/layers/menu.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { Contender, Scenario, ScenarioPage } from '../records.ts'
import { CompareTable } from './compare-table.tsx'
import styles from './scenarios.module.css'
import { type PanelPart, SetPanel } from './set-panel.tsx'
import { useScenarios } from './use-scenarios.ts'

/** 組合せ: sets of bodies beside the plain order, and what each of them costs. Advice; the meeting decides. */
export function ScenariosTab({ item }: { item: string | null }) {
  const { fy, may } = useDesk()
  const book = useBook()
  const answer = useAnswer(useApi().scenarios.page, { fy })
  const deeds = useScenarios()
  const { data } = answer
  const any = (data?.contenders.length ?? 0) > 0
  const sets = data?.sets ?? []
  const own = sets.find(({ id }) => id === item) ?? sets[0]
  return (
    <TabPage
      tab="scenarios"
      sub={data !== undefined && any ? `おおむね${data.size}団体` : undefined}
      actions={
        any && (
          <>
            {sets.length > 0 && (
              <>
                <KeyHint keys={['Alt', sets.length === 1 ? '1' : `1–${Math.min(9, sets.length)}`]}>案を移る</KeyHint>
                <KeyHint keys={['Space']}>入れる・外す</KeyHint>
              </>
            )}
            {may('scenarios.make') && (
              <Menu
                label="案を作る"
                look={sets.length === 0 ? 'primary' : 'plain'}
                entries={scenarioAims.map((aim) => ({
                  label: scenarioAimLabel[aim],
                  onSelect: () => deeds.make(aim),
                }))}
              />
            )}
            {may('reports.export') && (
              <Button
                look={sets.length === 0 && may('scenarios.make') ? 'plain' : 'primary'}
                busy={book.running}
                busyLabel="書き出し中…"
                onClick={() => void book.write({ books: ['R20'], reviewerNames: 'coded' })}
              >
                比べた紙を印刷(Excel)
              </Button>
            )}
          </>
        )
      }
    >
      <Answer of={answer}>
        {(page) => (page.contenders.length === 0 ? <Nothing /> : <Compared page={page} own={own} deeds={deeds} />)}
      </Answer>
    </TabPage>
  )
}

function Nothing() {
  const { may } = useDesk()
  return (
    <EmptyTab
      title="点の付いた応募がまだありません"
      {...(tabsFor(may).includes('standing')
        ? { action: <ButtonLink to={addressOf('standing')}>進み具合へ</ButtonLink> }
        : {})}
    >
      採点票が提出されると、点の順の団体と、それに代わる組合せをここで見比べられます。
    </EmptyTab>
  )
}

function Compared({
  page,
  own,
  deeds,
}: {
  page: ScenarioPage
  own: Scenario | undefined
  deeds: ReturnType<typeof useScenarios>
}) {
  const { may } = useDesk()
  const [open, setOpen] = useState<{ id: string; part: PanelPart } | null>(null)
  const at = page.sets.findIndex(({ id }) => id === own?.id)
  const show = (set: Scenario | undefined) => {
    if (set !== undefined) go(addressOf('scenarios', set.id), { replace: true })
  }
  useSetKeys((place) => show(page.sets[place - 1]))
  const toggle = (body: Contender) => {
    if (own !== undefined && own.meeting === null && may('scenarios.place')) void deeds.toggle(own, body)
  }
  return (
    <div className={layout['ruled']}>
      <div className={layout['rule']}>
        <Notes page={page} />
        <p>{page.rule}</p>
        <ErrorNote error={deeds.error} takeFocus />
      </div>
      <Pane flush fills label="組合せの比較">
        <div className={styles['scroller']}>
          <CompareTable
            page={page}
            own={own}
            may={may('scenarios.edit')}
            onToggle={toggle}
            onSide={(by) => show(page.sets[at + by])}
            onRemove={deeds.remove}
            onOpen={({ id }, part) => setOpen({ id, part })}
            onTake={deeds.take}
            onTakeBack={deeds.takeBack}
          />
          <p className={styles['foot']}>
            {`人口の数字は台帳にないため、団体の大きさは管内の市区町村数で見ます(小さい団体は${smallBody}以下)。「初めて」は、応募書の「過去の国の支援事業」にも支援案件にも記載のない団体です。「失う点」は、同じ団体数の点の順との計の差です。`}
          </p>
        </div>
      </Pane>
      <SetPanel
        set={page.sets.find(({ id }) => id === open?.id)}
        part={open?.part ?? null}
        page={page}
        onClose={() => setOpen(null)}
      />
      <StaleChoice of={deeds.stale} />
    </div>
  )
}

/** What the figures cannot say themselves. */
function Notes({ page }: { page: ScenarioPage }) {
  const parted = page.contenders.filter(({ applicationId }) => page.plain.parted.includes(applicationId))
  const names = (of: readonly { readonly prefecture: string }[]) => of.map(({ prefecture }) => prefecture).join('、')
  return (
    <>
      {!page.final && (
        <p>
          <Tag tone="warn" shape>
            採点の締め前
          </Tag>{' '}
          {`提出 ${page.sheetsIn}/${page.sheetsExpected}票。点も順位もこれから変わります。`}
        </p>
      )}
      {parted.length > 0 && (
        <p>
          <Tag tone="warn" shape>
            同点
          </Tag>{' '}
          {`${page.plain.bodies.length}団体の線で${names(parted)}が同点のままです。点の順には団体コードの順に入れています。どれを入れても失う点は同じで、理由は要りません。`}
        </p>
      )}
      {page.unscored.length > 0 && <p>{`点がない団体(比較に入らない): ${page.unscored.join('、')}`}</p>}
    </>
  )
}

/** Alt+1 … 9: to that set, wherever the focus is but in a dialog. */
function useSetKeys(show: (place: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const place = /^Digit([1-9])$/.exec(event.code)?.[1]
      if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey || place === undefined) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      show(Number(place))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}
