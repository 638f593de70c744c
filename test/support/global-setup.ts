import { startSharedServer } from './cluster.ts';

export default startSharedServer;
