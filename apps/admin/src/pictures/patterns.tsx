import { useTheme } from '@mui/material';

/** Fills that say the same without colour: 45° lines for what lies above the free days, dots for what is not counted. */
export function Patterns({ id }: { id: string }) {
  const { meaning, background } = useTheme().palette;
  return (
    <defs>
      <pattern id={`${id}-lines`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill={meaning.over.fill} />
        <rect width="1.5" height="7" fill="#FFFFFF" opacity="0.5" />
      </pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill={background.paper} />
        <circle cx="3" cy="3" r="1.1" fill={meaning.neutral.ink} />
      </pattern>
      <pattern id={`${id}-gap`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="8" height="8" fill={background.paper} />
        <rect width="1" height="8" fill={meaning.neutral.ink} opacity="0.5" />
      </pattern>
    </defs>
  );
}

export function usePatternFill(id: string) {
  return { lines: `url(#${id}-lines)`, dots: `url(#${id}-dots)`, gap: `url(#${id}-gap)` };
}
