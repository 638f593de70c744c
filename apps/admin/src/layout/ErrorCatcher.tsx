import { Component, type ReactNode } from 'react';

interface Props {
  /** A new value, such as another address, gives the screen a new try. */
  resetKey: string;
  fallback: () => ReactNode;
  children: ReactNode;
}

/** Keeps menu and search alive when one screen fails to draw. */
export class ErrorCatcher extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(previous: Props) {
    if (this.state.error !== null && previous.resetKey !== this.props.resetKey) this.setState({ error: null });
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return this.props.fallback();
  }
}
