import { Box, Button } from '@mui/material';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';

interface Props {
  title: string;
  /** Which files are taken, in words; `accept` says it to the browser's own dialog. */
  formats: string;
  accept: string;
  choose: string;
  onFile: (file: File) => void;
  isBusy: boolean;
  /** What goes on with the file, said aloud as it changes. */
  status?: ReactNode;
  variant?: 'contained' | 'outlined';
  /** Where handing in is what the page is for. */
  isTall?: boolean;
}

/** Takes one file by drop or by choice. The same file can be chosen again once it is mended. */
export function FileDrop({ title, formats, accept, choose, onFile, isBusy, status, variant, isTall = false }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Box
      className="no-print"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        border: '2px dashed',
        borderRadius: 1,
        mb: 2,
        borderColor: isOver ? 'primary.main' : 'text.secondary',
        backgroundColor: isOver ? 'action.hover' : 'background.paper',
        ...(isTall ? tall : wide),
      }}
    >
      <Box sx={isTall ? { mb: 2 } : { flex: '1 1 260px', minWidth: 0 }}>
        <Box sx={{ fontWeight: 650, ...(isTall ? { fontSize: '1.1875rem' } : {}) }}>{title}</Box>
        <Box sx={{ color: 'text.secondary' }}>{formats}</Box>
      </Box>
      <Button variant={variant ?? 'contained'} disabled={isBusy} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={choose}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Box role="status" sx={isTall ? { mt: 1.5, minHeight: 22 } : { flex: '1 1 100%' }}>
        {status}
      </Box>
    </Box>
  );
}

const tall = { p: { xs: 2, sm: 4 }, textAlign: 'center' } as const;
const wide = { p: 2, display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1, alignItems: 'center' } as const;
