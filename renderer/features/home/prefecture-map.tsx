import { useState } from 'react'
import { applicationStateLabel } from '../../../shared/domain/applications/state.ts'
import { prefectureByCode } from '../../../shared/domain/bodies/prefectures.ts'
import { type ThemeLetter, themeLetters } from '../../../shared/domain/support/track.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { type TileGroup, TileMap } from '../../ui/charts/tile-map.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Pane } from '../../ui/pane.tsx'
import type { HomePage } from './records.ts'

type Tile = HomePage['map'][number]
const colourings = ['state', 'theme', 'pool', 'past'] as const
type Colouring = (typeof colourings)[number]

const themeLooks = { A: 'strong', B: 'soft', C: 'ok', D: 'warn', E: 'bad', F: 'mid' } as const satisfies Record<
  ThemeLetter,
  TileGroup['look']
>
const nothing: TileGroup = { key: 'none', label: 'なし', look: 'none' }

interface Way {
  readonly label: string
  readonly groups: readonly TileGroup[]
  readonly groupOf: (tile: Tile) => string
  readonly signOf?: (tile: Tile) => string | null
}

/** The ways to colour the map; every colour has a sign or a word beside it. */
const ways: Readonly<Record<Colouring, Way>> = {
  state: {
    label: '色: 状態',
    groups: [
      { key: 'support', label: '支援中', look: 'strong', sign: '●' },
      { key: 'selected', label: '選定', look: 'ok', sign: '◎' },
      { key: 'reserve', label: '補欠', look: 'warn', sign: '△' },
      { key: 'applied', label: '応募', look: 'soft', sign: '○' },
      { key: 'ended', label: '不選定・取下げ・辞退など', look: 'mid', sign: '－' },
      nothing,
    ],
    groupOf: (tile) => {
      if (tile.inSupport) return 'support'
      if (tile.state === null) return 'none'
      if (tile.state === 'selected' || tile.state === 'reserve') return tile.state
      return ['rejected', 'withdrawn', 'declined', 'ineligible', 'leftOut'].includes(tile.state) ? 'ended' : 'applied'
    },
  },
  theme: {
    label: '色: 重点テーマ',
    groups: [
      ...themeLetters.map((letter) => ({
        key: letter,
        label: `テーマ${letter}`,
        look: themeLooks[letter],
        sign: letter,
      })),
      nothing,
    ],
    groupOf: (tile) => tile.theme ?? 'none',
  },
  pool: {
    label: '色: 人材プール',
    groups: [
      { key: 'many', label: '7人以上', look: 'strong' },
      { key: 'some', label: '4〜6人', look: 'soft' },
      { key: 'few', label: '3人以下', look: 'warn' },
      nothing,
    ],
    groupOf: ({ pool }) => (pool === null ? 'none' : pool >= 7 ? 'many' : pool >= 4 ? 'some' : 'few'),
    signOf: ({ pool }) => (pool === null ? null : String(pool)),
  },
  past: {
    label: '色: 過去の支援',
    groups: [
      { key: 'yes', label: '国の支援を受けた', look: 'strong', sign: '●' },
      { key: 'no', label: '初めて', look: 'soft', sign: '○' },
      nothing,
    ],
    groupOf: (tile) => (tile.state === null ? 'none' : tile.pastSupport ? 'yes' : 'no'),
  },
}

/** The 47 as tiles: coloured by what one wants to see, filtered by the legend, opened by click. */
export function PrefectureMap({ tiles }: { tiles: HomePage['map'] }) {
  const [colouring, setColouring] = useState<Colouring>('state')
  const [filter, setFilter] = useState<string | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const names = useThemeNames(colouring === 'theme')
  const plain = ways[colouring]
  const way = {
    ...plain,
    groups: plain.groups.map((group) => ({ ...group, label: names.get(group.key) ?? group.label })),
  }
  const signs = tiles.flatMap((tile) => {
    const sign = way.signOf?.(tile) ?? null
    return sign === null ? [] : [[tile.jis2, sign] as const]
  })
  return (
    <Pane
      title="都道府県"
      fills
      actions={
        <SelectField
          label="地図の色分け"
          hideLabel
          value={colouring}
          onChange={(value) => {
            setColouring(value)
            setFilter(null)
          }}
          options={colourings.map((value) => ({ value, label: ways[value].label }))}
        />
      }
    >
      <TileMap
        label="都道府県の地図"
        groups={way.groups}
        groupOf={new Map(tiles.map((tile) => [tile.jis2, way.groupOf(tile)]))}
        signOf={new Map(signs)}
        picked={picked}
        onPick={setPicked}
        filter={filter}
        onFilter={setFilter}
      />
      <PickedPrefecture tile={tiles.find((tile) => tile.jis2 === picked)} jis2={picked} />
    </Pane>
  )
}

/** By letter, as the year calls its themes: the letter alone stands on the tiles already. */
function useThemeNames(wanted: boolean): ReadonlyMap<string, string> {
  const { fy } = useDesk()
  const year = useAnswer(useApi().programme.year, { fy }, { enabled: wanted })
  return new Map(wanted ? year.data?.themes.map(({ letter, shortName }) => [letter, shortName]) : [])
}

function PickedPrefecture({ tile, jis2 }: { tile: Tile | undefined; jis2: string | null }) {
  if (jis2 === null) return <p className="sub">県を選ぶと、その記録を開けます。</p>
  const words = [
    tile?.state ? applicationStateLabel[tile.state] : '応募なし',
    tile?.theme && `テーマ${tile.theme}`,
    tile?.pool !== null && tile?.pool !== undefined && `人材プール${tile.pool}人`,
  ].filter(Boolean)
  return (
    <div className="row">
      <b>{prefectureByCode(jis2)?.name}</b>
      <span className="sub">{words.join('・')}</span>
      {tile?.route && (
        <span className="push">
          <ButtonLink to={tile.route} small>
            開く
          </ButtonLink>
        </span>
      )}
    </div>
  )
}
