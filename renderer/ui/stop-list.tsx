import { ButtonLink } from './button.tsx'

interface ShownStop {
  readonly message: string
  /** Where it is put right; null where that is here. */
  readonly to: { readonly to: string; readonly label: string } | null
}

/** Why something does not go out, each with the way to where it is put right. */
export function StopList({ stops, className }: { stops: readonly ShownStop[]; className?: string | undefined }) {
  return (
    <ul className={className}>
      {stops.map(({ message, to }) => (
        <li key={message}>
          {message}{' '}
          {to !== null && (
            <ButtonLink small to={to.to}>
              {to.label}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  )
}
