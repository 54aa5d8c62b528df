import type { Place } from '../../../engine/index.ts';
import { bakery } from './bakery.ts';
import { brewery } from './brewery.ts';
import { clinic } from './clinic.ts';
import { dataCentre } from './data-centre.ts';
import { depot } from './depot.ts';
import { desk } from './desk.ts';
import { event } from './event.ts';
import { gardenCentre } from './garden-centre.ts';
import { hospital } from './hospital.ts';
import { inbox } from './inbox.ts';
import { kitchenTable } from './kitchen-table.ts';
import { meetingRoom } from './meeting-room.ts';
import { office } from './office.ts';
import { phone } from './phone.ts';
import { plant } from './plant.ts';
import type { Room } from './room.ts';
import { tradeFair } from './trade-fair.ts';
import { videoCall } from './video-call.ts';

export const ROOMS: Readonly<Record<Place, Room>> = {
  desk,
  office,
  'video-call': videoCall,
  phone,
  inbox,
  'meeting-room': meetingRoom,
  event,
  clinic,
  'garden-centre': gardenCentre,
  depot,
  hospital,
  plant,
  'data-centre': dataCentre,
  brewery,
  bakery,
  'kitchen-table': kitchenTable,
  'trade-fair': tradeFair,
};
