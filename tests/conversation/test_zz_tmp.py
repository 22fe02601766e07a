import sys; sys.path.insert(0,"tests/conversation")
import msgspec
from callers import *
async def test_x(house):
    from dialogs.visit import Visit
    phone = house.handset(PETROV_PHONE)
    await phone.dial(f"*7309*1*{PETROV}#")
    await phone.choose("yes")
    s=await phone.session()
    p=house.product
    v=Visit(s,p.programmes["ru"],p.programmes,house.route,phone.address,p.vault,p.clock())
    print(v.private, len(msgspec.msgpack.encode(v.private)), len(s.sealed), len(msgspec.msgpack.encode(s)))
    import zlib
    pl=msgspec.msgpack.encode(v.private); print(len(zlib.compress(pl,9)))
    print(await phone.house.product.pipeline.execute("MEMORY","USAGE",f"s:{p.sessions._tag(phone.address)}"))
    f=await p.sessions.read(phone.address)
    for pad in range(0,500,40):
        s.nonce="x"*pad
        await p.sessions.save("+1",s,0 if not pad else ver,600)
        ff=await p.sessions.read("+1"); ver=ff.version
        print(len(msgspec.msgpack.encode(s))+8, await p.pipeline.execute("MEMORY","USAGE",f"s:{p.sessions._tag('+1')}"))
