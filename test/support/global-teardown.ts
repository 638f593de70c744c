import { stopSharedServer } from './cluster.ts';

export default stopSharedServer;
