import { type CSSProperties, useRef } from 'react'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { classNames } from '../class-names.ts'
import { useRoving } from '../keys/roving.ts'
import shared from './charts.module.css'
import styles from './tile-map.module.css'

/** Shades of one colour, from few to many. */
type Band = 'band1' | 'band2' | 'band3' | 'band4'

export interface TileGroup {
  key: string
  label: string
  look: 'strong' | 'soft' | 'ok' | 'warn' | 'bad' | 'mid' | 'none' | Band | 'missing'
  /** One sign shown on the tile, so that colour is not alone: 「●」「A」「5」. */
  sign?: string
}

export interface TileMapProps {
  label: string
  groups: readonly TileGroup[]
  /** Group of a prefecture by its JIS code; without one it belongs to the last group. */
  groupOf: ReadonlyMap<string, string>
  /** A sign of the prefecture's own (a number of people), instead of the group's. */
  signOf?: ReadonlyMap<string, string>
  /** The prefecture chosen. */
  picked?: string | null
  onPick?: (jis2: string) => void
  /** Only this group stands out. */
  filter?: string | null
  onFilter?: (group: string | null) => void
  /** The sign is a number that is read before the name: it stands large above it. */
  figures?: boolean
  /** In pixels, or a length of the style sheet that follows the room there is. */
  tileHeight?: number | string
  maxWidth?: number
  /** The legend lies in the sea north-west of the country, and takes no line of its own. */
  legendInSea?: boolean
}

const looks: Readonly<Record<TileGroup['look'], CSSProperties>> = {
  strong: { background: 'var(--accent)', color: 'var(--accent-ink)' },
  soft: { background: 'var(--accent-soft)', color: 'var(--accent)', borderColor: 'var(--accent)' },
  ok: { background: 'var(--ok-soft)', color: 'var(--ok)', borderColor: 'var(--ok)' },
  warn: { background: 'var(--warn-soft)', color: 'var(--warn)', borderColor: 'var(--warn)' },
  bad: { background: 'var(--bad-soft)', color: 'var(--bad)', borderColor: 'var(--bad)' },
  mid: { background: 'var(--mid-soft)', color: 'var(--mid)', borderColor: 'var(--mid)' },
  none: { background: 'var(--line2)', color: 'var(--mute)' },
  band1: { background: 'var(--accent-soft)', color: 'var(--accent)' },
  band2: { background: 'color-mix(in srgb, var(--accent) 26%, var(--surface))', color: 'var(--ink)' },
  band3: { background: 'color-mix(in srgb, var(--accent) 82%, var(--surface))', color: 'var(--accent-ink)' },
  band4: { background: 'var(--accent-strong)', color: 'var(--accent-ink)' },
  missing: { background: 'none', color: 'var(--mute)', borderColor: 'var(--edge)', borderStyle: 'dashed' },
}

/** The 47 as tiles in the shape of the country: by group, chosen by click or keyboard, with a legend that filters: one stop of Tab each. */
export function TileMap(props: TileMapProps) {
  const {
    label,
    groups,
    groupOf,
    signOf,
    picked = null,
    onPick,
    filter = null,
    onFilter,
    figures = false,
    tileHeight = 25,
    maxWidth = 400,
    legendInSea = false,
  } = props
  const map = useRef<HTMLDivElement>(null)
  const roving = useRoving(
    groups.map(({ key }) => key),
    filter,
  )
  const rest = groups.at(-1)
  const groupAt = (jis2: string): TileGroup | undefined =>
    groups.find((group) => group.key === groupOf.get(jis2)) ?? rest
  const countOf = (group: TileGroup): number =>
    prefectures.filter((each) => groupAt(each.jis2)?.key === group.key).length
  const reachable = picked ?? '13'

  const press = (event: React.KeyboardEvent, jis2: string) => {
    const to = nearestTile(jis2, event.key)
    if (to === null) return
    event.preventDefault()
    map.current?.querySelector<HTMLElement>(`[data-jis="${to}"]`)?.focus()
  }
  return (
    <div className={legendInSea ? styles['sea'] : undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: 47 buttons in the shape of a country are no fieldset */}
      <div
        ref={map}
        className={styles['map']}
        role="group"
        aria-label={label}
        style={{
          '--tile': typeof tileHeight === 'number' ? `${tileHeight}px` : tileHeight,
          '--map-width': `${maxWidth}px`,
        }}
      >
        {prefectures.map((each) => {
          const group = groupAt(each.jis2)
          const sign = signOf?.get(each.jis2) ?? group?.sign
          return (
            <button
              key={each.jis2}
              type="button"
              data-jis={each.jis2}
              data-figure={figures ? sign : undefined}
              className={classNames(
                styles['tile'],
                group?.look === 'strong' && styles['strong'],
                each.short.length > 2 && styles['long'],
              )}
              style={{ ...looks[group?.look ?? 'none'], gridColumn: each.x + 1, gridRow: each.y + 1 }}
              data-off={(filter !== null && group?.key !== filter) || undefined}
              aria-pressed={each.jis2 === picked}
              aria-label={`${each.name} ${group?.label ?? ''}${signOf?.has(each.jis2) ? ` ${sign}` : ''}`}
              title={`${each.name} ${group?.label ?? ''}${signOf?.has(each.jis2) ? ` ${sign}` : ''}`}
              tabIndex={each.jis2 === reachable ? 0 : -1}
              onClick={() => onPick?.(each.jis2)}
              onKeyDown={(event) => press(event, each.jis2)}
            >
              {sign !== undefined && !figures && <sup aria-hidden="true">{sign}</sup>}
              {each.short}
            </button>
          )
        })}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className={shared['legend']} role="group" aria-label={`${label}の凡例`} {...roving.row}>
        {groups.map((group) => (
          <button
            key={group.key}
            type="button"
            aria-pressed={filter === group.key}
            {...roving.link(group.key)}
            onClick={() => onFilter?.(filter === group.key ? null : group.key)}
          >
            <span className={shared['swatch']} style={swatchOf(group)} />
            {group.sign !== undefined && `${group.sign} `}
            {group.label} {countOf(group)}
          </button>
        ))}
      </div>
    </div>
  )
}

const swatchOf = (group: TileGroup): CSSProperties => {
  const { background, borderColor, borderStyle = 'solid' } = looks[group.look]
  return { background, border: `1px ${borderStyle} ${borderColor ?? 'transparent'}` }
}

/** The nearest tile in an arrow's direction, straight ones first; null for other keys and at the coast. */
export function nearestTile(from: string, key: string): string | null {
  const here = prefectures.find((each) => each.jis2 === from)
  const ahead = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key]
  if (here === undefined || ahead === undefined) return null
  const [dx = 0, dy = 0] = ahead
  let best: { jis2: string; far: number } | null = null
  for (const each of prefectures) {
    const along = (each.x - here.x) * dx + (each.y - here.y) * dy
    const aside = Math.abs((each.x - here.x) * dy) + Math.abs((each.y - here.y) * dx)
    if (along <= 0) continue
    const far = along + aside * 2
    if (best === null || far < best.far) best = { jis2: each.jis2, far }
  }
  return best?.jis2 ?? null
}
