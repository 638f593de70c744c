import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { useShortcut } from './shortcuts.ts';

const keys: readonly { keys: readonly string[]; isSequence?: boolean; text: TextKey }[] = [
  { keys: ['Ctrl+K'], text: 'console.keyGoTo' },
  { keys: ['/'], text: 'console.keySearch' },
  { keys: ['j', 'k'], text: 'console.keyNextPrevious' },
  { keys: ['[', ']'], text: 'console.keyMonth' },
  { keys: ['t'], text: 'console.keyTable' },
  { keys: ['a'], text: 'review.keyNoRemark' },
  { keys: ['f'], text: 'review.keyQuestion' },
  { keys: ['d'], text: 'review.keyDialogue' },
  { keys: ['g', 'a'], isSequence: true, text: 'console.keyToDo' },
  { keys: ['g', 'm'], isSequence: true, text: 'console.keyMonths' },
  { keys: ['g', 'r'], isSequence: true, text: 'console.keyRules' },
  { keys: ['?'], text: 'console.keyHelp' },
];

/** The list of shortcuts that "?" shows. */
export function ShortcutHelp() {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  useShortcut('help', () => setOpen(true));
  return (
    <Dialog open={isOpen} onClose={() => setOpen(false)} aria-labelledby="shortcut-title">
      <DialogTitle id="shortcut-title">{text('console.keyboard')}</DialogTitle>
      <DialogContent>
        <ShortcutList />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setOpen(false)}>{text('console.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}

export function ShortcutList() {
  const text = useText();
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 3, rowGap: 1, alignItems: 'center' }}
    >
      {keys.map((row) => (
        <Box key={row.text} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
            {row.keys.map((key, index) => (
              <Box key={key} component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
                {index > 0 && row.isSequence ? <span>{text('console.then')}</span> : null}
                <Box
                  component="kbd"
                  sx={{
                    border: 1,
                    borderColor: 'text.secondary',
                    borderRadius: 0.75,
                    px: 0.875,
                    fontFamily: 'inherit',
                  }}
                >
                  {key}
                </Box>
              </Box>
            ))}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            {text(row.text)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
